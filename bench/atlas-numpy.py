"""The measures of 226 x 785 in numpy, in two ways: as py-ecomplexity computes them (eigenvectors of products), and by the shortest
matrix products (eigenvectors of economies). Reads C, P and values (float64) from a file; prints seconds of the best of three runs."""
import sys, time
import numpy as np

path, C, P, published = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4] == 'published'
x = np.fromfile(path).reshape(C, P)

def measures(x):
    rca = (x / x.sum(1, keepdims=True)) / (x.sum(0) / x.sum())
    m = (rca >= 1).astype(float)
    d, u = m.sum(1), m.sum(0)
    m1, m2 = m / d[:, None], m / u
    if published:
        w, v = np.linalg.eig(m2.T @ m1)
        kp = np.real(v[:, np.argsort(w)[-2]])
        kc = m1 @ kp
    else:
        s = (m2 / np.sqrt(d)[:, None]) @ (m / np.sqrt(d)[:, None]).T
        w, v = np.linalg.eigh(s)
        kc = v[:, -2] / np.sqrt(d)
        kp = (m2.T @ kc) / w[-2]
    sign = np.sign(np.corrcoef(d, kc)[0, 1])
    eci, pci = sign * kc, sign * kp
    phi = m.T @ m / np.maximum(u[:, None], u)
    density = m @ (phi / phi.sum(0))
    coi = (density * (1 - m) * pci).sum(1)
    return eci, pci, density, coi

best = float('inf')
for _ in range(3):
    t = time.perf_counter()
    measures(x)
    best = min(best, time.perf_counter() - t)
print(best)

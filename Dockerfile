# The workbench in a container: docker build -t chorsu . && docker run --rm -v "$PWD:/work" chorsu plan first-steps
FROM node:22-slim AS build
WORKDIR /chorsu
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-slim
COPY --from=build /chorsu /opt/chorsu
RUN ln -s /opt/chorsu/dist/cli/main.js /usr/local/bin/chorsu
RUN mkdir /cases /work && chown node:node /cases /work
USER node
WORKDIR /work
ENTRYPOINT ["chorsu"]
CMD ["--help"]

/** Whether an address is that of a PostgreSQL server, which many machines can share. */
export const isPostgres = (address: string): boolean => /^(postgres(ql)?|socket):/.test(address);

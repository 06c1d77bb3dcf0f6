/** Whether an address is that of a PostgreSQL, which many machines can share. */
export const isPostgres = (address: string): boolean => /^(postgres(ql)?|socket):/.test(address);

declare module '*?url' {
  export const url: string;
  // Vite gives an asset's address as the default export.
  const address: string;

  export { address as default };
}
declare module '*.css' {}

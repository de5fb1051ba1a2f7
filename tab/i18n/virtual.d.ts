declare module 'virtual:words/en' {
  export const words: import('./say.tsx').Words
}
declare module 'virtual:words/pt-BR' {
  export const words: import('./say.tsx').Words
}

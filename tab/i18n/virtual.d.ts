declare module 'virtual:words/en/first' {
  export const words: import('./words.ts').Words
}
declare module 'virtual:words/en/rest' {
  export const words: import('./words.ts').Words
}
declare module 'virtual:words/pt-BR/first' {
  export const words: import('./words.ts').Words
}
declare module 'virtual:words/pt-BR/rest' {
  export const words: import('./words.ts').Words
}

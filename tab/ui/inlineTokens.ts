import type { Plugin } from 'vite'

const use = /\btokens\.([a-zA-Z][a-zA-Z0-9]*)\b/g
const imports = /import \{[^}]*\btokens\b[^}]*\} from ['"]@fluentui\/(react-theme|tokens)['"]/
const reached = /\/tab\/.*\.tsx?$|\/node_modules\/@fluentui\/[^/]+\/lib\/.*\.js$/

/** Writes Fluent's tokens as the CSS variables that they stand for: `tokens.colorBrandStroke1` is always `var(--colorBrandStroke1)`. */
export function inlined(code: string): string {
  return imports.test(code) ? code.replace(use, "'var(--$1)'") : code
}

/** Vite: spares the first paint the table of all tokens, which nothing needs any more once each use is written out. */
export function inlineTokens(): Plugin {
  return {
    name: 'inline-tokens',
    enforce: 'pre',
    transform: (code, id) => (reached.test(id) ? { code: inlined(code), map: null } : null),
  }
}

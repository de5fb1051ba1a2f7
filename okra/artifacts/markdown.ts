/**
 * User text as Markdown that renders as exactly this text: nothing in it becomes markup, HTML, an entity or a link.
 * For text on one line, at the start of a line or behind other text; only what would mean something is escaped.
 */
export function literal(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/gu, '\\&')
    .replace(/(?<=^|\s)#/gu, '\\#')
    .replace(/^[-+>]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/(?<=www)\./giu, '\\.')
    .replace(/@/gu, '\\@')
}

/** Blocks of Markdown with a blank line between them and a line break at the end. */
export function document(...blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`
}

import { plain } from '../text/plain.ts'

/**
 * What a model wrote as one line of plain words: no control, bidi or zero-width characters, no links, mentions, mark-up or templates,
 * at most so many characters, cut between words. Nothing in it is active in a chat, a document or a page.
 */
export function safeText(text: string, most: number): string {
  const clean = plain(text)
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/<\/?[\p{L}!/][^>]*>?/gu, ' ')
    .replace(/(?:[\p{L}][\p{L}\p{N}+.-]*:)?\/\/\S+|\b(?:javascript|data|mailto|tel|vbscript):\S*/giu, ' ')
    .replace(
      /(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|io|dev|app|info|biz|co|me|ru|br|de|uk|xyz|example)(?:\/\S*)?/giu,
      ' ',
    )
    .replace(/@[\p{L}\p{N}_.-]*/gu, ' ')
    .replace(/\$\{|\{\{|\}\}|[<>*_#`|\\{}~]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  if (clean.length <= most) return clean
  const cut = clean.slice(0, most + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).trim()
}

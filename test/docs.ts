import { checksTable } from '../okra/checks/table.ts'
import { sayIn } from '../server/words.ts'

/** The page about the checks. */
export const checksPath = new URL('../docs/method-checks.md', import.meta.url)

/** The page with its table made anew, between the markers. */
export function checksPage(page: string): string {
  const [before = ''] = page.split('<!-- checks: begin -->')
  const after = page.split('<!-- checks: end -->')[1] ?? ''
  return `${before}<!-- checks: begin -->\n\n${checksTable(sayIn('en'))}\n\n<!-- checks: end -->${after}`
}

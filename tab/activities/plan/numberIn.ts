/** The number in a text: with a comma or a point, with spaces between groups, with a percent sign behind it. null: empty; undefined: no number. */
export function numberIn(text: string): number | null | undefined {
  const plain = text.replace(/[\s\u00a0\u202f%]/g, '')
  if (plain === '') return null
  if (!/^[+-]?(\d+([.,]\d+)?|[.,]\d+)$/.test(plain)) return undefined
  const number = Number(plain.replace(',', '.'))
  return Number.isFinite(number) && Math.abs(number) <= 1e12 ? number : undefined
}

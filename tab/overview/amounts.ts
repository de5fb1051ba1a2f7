/** A share of 0 to 1 in words, for example "82 %". */
export function percent(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}

/** A value with its unit, for example "41 %" or "48 h". */
export function amount(value: number, unit: string, language: string): string {
  if (unit === '%') return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100)
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)
  return unit === '' ? number : `${number} ${unit}`
}

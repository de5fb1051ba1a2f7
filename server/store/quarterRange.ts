/** The half-open range of strings `[from, to)` that holds exactly the runs of a quarter: those that begin with its id and a dot. */
export function runsOfQuarter(quarter: string): { readonly from: string; readonly to: string } {
  const afterDot = String.fromCharCode('.'.charCodeAt(0) + 1)
  return { from: `${quarter}.`, to: `${quarter}${afterDot}` }
}

/** The sessions that may be started now, by their number. */
export function startableSessions(
  offers: readonly { readonly type: string; readonly fields: Readonly<Record<string, unknown>> }[],
): readonly number[] {
  const session = offers.find(({ type }) => type === 'StartSession')?.fields.session as { readonly of: readonly number[] } | undefined
  return session?.of ?? []
}

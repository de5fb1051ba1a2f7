/** The invite code in what somebody pasted: a link or the bare code. null when there is none. */
export function codeIn(text: string): string | null {
  return /(?:^|\/join\/)([0-9a-f]{32})(?:[/?#]|$)/.exec(text.trim().toLowerCase())?.[1] ?? null
}

/** The link that an invite code stands for. */
export function linkOf(code: string): string {
  return `${location.origin}/join/${code}`
}

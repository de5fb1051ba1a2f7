import type { Proposal } from '../../okra/api.ts'
import { hashed } from '../../okra/checks/raise.ts'

/** One thing of a proposal that is dismissed for itself, with the ids that it names. */
type Part = Readonly<Record<string, unknown>> & { readonly id: string }

/** The parts of a proposal; a summary is one whole. */
export function partsOf(proposal: Proposal): readonly Part[] {
  if (proposal.question === 'themes') return proposal.lenses.flatMap(({ themes }) => themes) as unknown as readonly Part[]
  if (proposal.question === 'vision') return proposal.visions as unknown as readonly Part[]
  return proposal.question === 'summary' ? [] : (proposal.parts as unknown as readonly Part[])
}

/** The key under which a part is dismissed: it comes up again when what it says, or the texts that it is about, are others. */
export function partKey(proposal: Proposal, part: Part, input: unknown): string {
  const { id: _, ...said } = part
  const texts = textsIn(input)
  const about = stringsIn(said).flatMap((one) => texts.get(one) ?? [])
  return `${proposal.question}:${hashed(JSON.stringify([said, about]))}`
}

/** The proposal without some of its parts; contributions of a theme that is left out are on their own. */
export function withoutParts(proposal: Proposal, isOut: (part: Part) => boolean): Proposal {
  const kept = <P>(parts: readonly P[]) => parts.filter((part) => !isOut(part as unknown as Part))
  switch (proposal.question) {
    case 'themes':
      return {
        ...proposal,
        lenses: proposal.lenses.map((lens) => {
          const themes = kept(lens.themes)
          const out = lens.themes.filter((theme) => !themes.includes(theme)).flatMap(({ contributions }) => contributions)
          return { ...lens, themes, alone: [...lens.alone, ...out] }
        }),
      }
    case 'vision':
      return { ...proposal, visions: kept(proposal.visions) }
    case 'summary':
      return proposal
    default:
      return { ...proposal, parts: kept(proposal.parts as readonly never[]) } as Proposal
  }
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** From an id to the words of the thing that has it, wherever it stands in the input of a question. */
function textsIn(input: unknown): ReadonlyMap<string, string> {
  const found: [string, string][] = []
  const look = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    const { id } = value as { readonly id?: unknown }
    if (typeof id === 'string') found.push([id, JSON.stringify(value)])
    for (const one of Object.values(value)) look(one)
  }
  look(input)
  return new Map(found)
}

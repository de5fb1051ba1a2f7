import type { Questions } from '../../../okra/ports/assistant.ts'
export function localVision(_input: Questions['vision']['input']): Questions['vision']['answer'] { return { visions: [] } }

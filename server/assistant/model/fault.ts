import type { AssistantReason } from '../../../okra/ports/assistant.ts'

/** Why a model gave no usable answer. Its message never repeats what was sent or answered. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault'
  readonly reason: AssistantReason

  constructor(reason: AssistantReason, said: string) {
    super(said)
    this.reason = reason
  }
}

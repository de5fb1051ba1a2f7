/** What a server says in an error's body, after OpenAI's form, with its HTTP status. */
export interface ApiError {
  readonly status: number
  readonly message: string
  readonly type: string
  readonly param: string | null
  readonly code: string | null
}

/** An error of status 400 about one parameter. */
export function badRequest(message: string, param: string | null = null, code: string | null = null): ApiError {
  return { status: 400, message, type: 'invalid_request_error', param, code }
}

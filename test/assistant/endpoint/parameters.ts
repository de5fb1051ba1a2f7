/** Parameters of chat completions that servers of the first days know too. */
const classical = [
  'messages',
  'model',
  'frequency_penalty',
  'function_call',
  'functions',
  'logit_bias',
  'logprobs',
  'max_completion_tokens',
  'max_tokens',
  'n',
  'parallel_tool_calls',
  'presence_penalty',
  'response_format',
  'seed',
  'stop',
  'stream',
  'stream_options',
  'temperature',
  'tool_choice',
  'tools',
  'top_logprobs',
  'top_p',
  'user',
]

/** Parameters that only make sense on a hosted platform: storage, billing, caching, moderation, and what its own models can. */
const hosted = [
  'audio',
  'metadata',
  'modalities',
  'moderation',
  'prediction',
  'prompt_cache_key',
  'prompt_cache_options',
  'prompt_cache_retention',
  'reasoning_effort',
  'safety_identifier',
  'service_tier',
  'store',
  'verbosity',
  'web_search_options',
]

/** Every documented parameter of OpenAI's chat completions. */
export const parameters: ReadonlySet<string> = new Set([...classical, ...hosted])

/** Those that a compatible server which refuses what it doesn't know may not know. */
export const hostedOnly: ReadonlySet<string> = new Set(hosted)

import { loginAt } from './login.ts'

// Loaded before a program of its own (see loginEnvironment), which asks the issuer of the test for its tokens.
loginAt(process.env.LOOPBACK_LOGIN ?? '')

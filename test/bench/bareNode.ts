/** Node's own start, to be taken off the start of the server. */
process.send?.({ ready: 0 })
process.on('message', () => {})

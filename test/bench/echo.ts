import type { AddressInfo } from 'node:net'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { answerFigures } from './figures.ts'

/** The yardstick: whatever somebody in a room sends goes to everybody in it, one frame for each event, not looked at and not stored. */
answerFigures()
const rooms = new Map<string, Set<WebSocket>>()
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })

server.on('connection', (socket, request) => {
  const name = request.url ?? ''
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room.add(socket))
  socket.on('close', () => room.delete(socket))
  socket.on('message', (data) => {
    for (const person of room) person.send(data, { binary: false })
  })
})
server.on('listening', () => process.send?.({ ready: (server.address() as AddressInfo).port }))

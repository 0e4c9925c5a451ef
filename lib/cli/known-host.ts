import { BlockList, isIP } from 'node:net'
import { hostname } from 'node:os'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether an interface, as `--host` names it, is reached from this machine alone; so it is where none is named. */
function isLoopback(host: string | undefined): boolean {
  if (host === undefined || /^(?:.+\.)?localhost$/i.test(host)) return true
  const version = isIP(host)
  return version !== 0 && loopback.check(host, version === 4 ? 'ipv4' : 'ipv6')
}

/**
 * Whether a request calls this server by a name that leads nowhere else. Whoever has a name of their own can have it
 * lead to this machine, and a page from there could then read the site as if it were its own.
 *
 * @param header the request's `Host`. A port may follow, any one, since ports are forwarded.
 * @param listening the interface that `--host` names. If others reach it, the machine's own name is known too, and so
 * is every address in digits, since no name can lead to one.
 */
export function isKnownHost(header: string | undefined, listening: string | undefined): boolean {
  const { bracketed, plain } =
    /^(?:\[(?<bracketed>[\da-f:.]+)\]|(?<plain>[^:]+))(?::\d*)?$/i.exec(header ?? '')?.groups ?? {}
  const host = (bracketed ?? plain)?.toLowerCase()
  if (host === undefined) return false
  if (isLoopback(host)) return true
  if (isLoopback(listening)) return false
  const own = hostname().toLowerCase()
  return isIP(host) !== 0 || [own, `${own}.local`, listening?.toLowerCase()].includes(host)
}

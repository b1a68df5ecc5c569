import { createSocket } from "node:dgram";
import { createServer, type AddressInfo } from "node:net";

/** Somebody who hears whatever comes to a port, over TCP or UDP. */
export interface Listener {
  /** Host and port. */
  readonly address: string;
  /** `tcp` for each connection, `udp` for each packet. */
  readonly heard: ("tcp" | "udp")[];
  close(): Promise<void>;
}

export async function listen(): Promise<Listener> {
  const heard: Listener["heard"] = [];
  const server = createServer((socket) => {
    heard.push("tcp");
    socket.on("error", () => {});
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const socket = createSocket("udp4");
  socket.on("message", () => heard.push("udp"));
  await new Promise<void>((resolve) => socket.bind(port, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${port}`,
    heard,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await new Promise<void>((resolve) => socket.close(resolve));
    },
  };
}

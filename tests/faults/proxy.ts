import { createServer, connect, type Server, type Socket } from "node:net";

/** What the way to a database does with what is sent over it. */
type Way = "open" | "cut" | "hanging";

/** A way to a server on this machine that can be cut, can swallow what is sent, and can be opened again. */
export class BreakableWay {
  private way: Way = "open";
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  constructor(private readonly to: { host: string; port: number }) {
    this.server = createServer((near) => {
      this.keep(near);
      if (this.way === "cut") return void near.destroy();
      // Whoever hangs takes connections and says nothing, as a machine does that has stopped.
      if (this.way === "hanging") return;
      const far = connect(this.to);
      this.keep(far);
      near.on("data", (part) => this.way === "open" && far.write(part));
      far.on("data", (part) => this.way === "open" && near.write(part));
      near.once("close", () => far.destroy());
      far.once("close", () => near.destroy());
    });
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => this.sockets.delete(socket));
  }

  /** Begins to listen; gives the port. */
  listen(): Promise<number> {
    return new Promise((resolve) => {
      this.server.listen(0, "127.0.0.1", () => resolve((this.server.address() as { port: number }).port));
    });
  }

  private drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Breaks all connections and takes no others. */
  cut(): void {
    this.way = "cut";
    this.drop();
  }

  /** Lets connections stand, over which nothing comes any more. */
  hang(): void {
    this.way = "hanging";
  }

  open(): void {
    // What was swallowed does not come after all.
    if (this.way === "hanging") this.drop();
    this.way = "open";
  }

  close(): void {
    this.drop();
    this.server.close();
  }
}

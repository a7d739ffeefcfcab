// Starts the platform for development: the same server, its modules made anew as they change.
import { createServer as createVite } from "vite";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

process.env.APP_ROOT = fileURLToPath(new URL("../../..", import.meta.url));
process.env.NODE_ENV = "development";
process.env.DATA_DIR ||= join(process.env.APP_ROOT, "data/demo");

const vite = await createVite({ server: { middlewareMode: true, hmr: false }, mode: "development" });
const load = () => vite.ssrLoadModule("virtual:remix/server-build");
const { entry } = await load();
const { app, port, host } = await entry.module.prepare(load, "development", { demo: true });
const listener = getRequestListener(app.fetch);
createServer((request, response) => vite.middlewares(request, response, () => listener(request, response))).listen(
  port,
  host,
  () => console.log(`The platform is open at http://localhost:${port}, in development`),
);

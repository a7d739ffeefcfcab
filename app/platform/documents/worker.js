// @ts-check
// Reads one document and ends. Runs beside the server, with limits to its memory and its time.
import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "./reading.js";

const { bytes, prefix } = /** @type {{bytes: Uint8Array, prefix: string}} */ (workerData);
parentPort?.postMessage("begun");
const outcome = await readDocument(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), prefix);
parentPort?.postMessage(outcome);

import { useEffect, useState } from "react";

/** Whether the page's scripts run by now; controls that need them are dead until then. */
export function useRunning(): boolean {
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  return running;
}

import type { Page } from "playwright-core";
import { stampForm } from "~/domain/accounts/joining-form.server";
import { moveClock } from "~/platform/clock.server";

/** The stamp of a joining form that was given a minute ago, as to somebody who took their time. */
export function ripeStamp(): string {
  moveClock(-60_000);
  const stamp = stampForm();
  moveClock(0);
  return stamp;
}

/** The stamp of a joining form that was given only now: it comes back too fast, however slow the machine is. */
export function youngStamp(): string {
  moveClock(60_000);
  const stamp = stampForm();
  moveClock(0);
  return stamp;
}

/** Has the joining form of this page sent as if its reader had taken a minute over it. */
export async function takeTime(page: Page): Promise<void> {
  await page.route("**/join", (route) => {
    const body = route.request().postData();
    return route.continue(body ? { postData: body.replace(/stamp=[^&]*/, `stamp=${ripeStamp()}`) } : {});
  });
}

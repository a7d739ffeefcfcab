import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { today } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { journeys } from "../browser";
import { member } from "../cast";
import { playableWebm } from "../playable-video";
import { useServer } from "../server";
import { interviewOf } from "../videos";

const server = useServer();

const fileOf = (name: string, text: string | Buffer) => ({
  ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) },
});
const files = () => readdirSync(join(env().DATA_DIR, "media"));

journeys("interviews", server, ({ open, scripts }) => {
  it("are brought, consented to, published and watched, and taken down by their person", async () => {
    const title = scripts ? "On courts of tomorrow" : "On schools of tomorrow";
    const code = await interviewOf(await member("organizer"), { titleEn: title, seenBy: "members" });
    const path = `/organize/interviews/${code}`;
    const organizer = await open(path, await member("organizer"));
    await organizer.getByRole("link", { name: "Bring the video" }).click();
    await organizer.getByLabel("File").setInputFiles(fileOf("talk.webm", "no video at all"));
    await organizer.getByRole("button", { name: "Bring it" }).click();
    await organizer
      .getByText(/neither MP4 nor WebM/)
      .first()
      .waitFor();
    await organizer.getByLabel("File").setInputFiles(fileOf("talk.webm", playableWebm));
    await organizer.getByRole("button", { name: "Bring it" }).click();
    await organizer.getByText("The video is kept; what it said of camera, place and time is erased.").waitFor();
    await organizer.getByRole("link", { name: "Captions and picture of the video" }).click();
    await organizer.getByRole("link", { name: "Bring captions" }).click();
    await organizer.locator("input[name=language][value=be]").check();
    const captions = organizer.getByLabel("File");
    await captions.setInputFiles(fileOf("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<script></script>\n"));
    await organizer.getByRole("button", { name: "Save the captions" }).click();
    await organizer
      .getByText(/line \d: there are no words below the time/i)
      .first()
      .waitFor();
    await captions.setInputFiles(
      fileOf("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nWords <script>of</script> a talk\n"),
    );
    await organizer.getByRole("button", { name: "Save the captions" }).click();
    await organizer.waitForURL(/\?done=/);
    await organizer.goto(`${server.origin}${path}/consent`);
    await organizer.getByLabel("Day of the consent").fill(today());
    await organizer.getByRole("button", { name: "Record the consent" }).click();
    const given = await organizer.locator("p.select-all").first().innerText();
    await organizer.goto(`${server.origin}${path}/publication`);
    await organizer.getByRole("button", { name: "Publish" }).click();
    await organizer.getByText("The interview is published.").waitFor();

    const person = await member("participant");
    const reader = await open("/interviews", person);
    await reader.getByRole("link", { name: title }).first().click();
    await reader.getByRole("heading", { name: title }).waitFor();
    const source = (await reader.locator("video source").getAttribute("src"))!;
    expect((await reader.request.get(server.origin + source)).status()).toBe(200);
    const range = { headers: { Range: "bytes=4000-4999" } };
    expect((await reader.request.get(server.origin + source, range)).status()).toBe(206);
    if (scripts) {
      // By hand: no page here may play anything by itself.
      await reader.locator("video").focus();
      await reader.keyboard.press("Space");
      const watched = await reader.locator("video").evaluate(async (video: HTMLVideoElement) => {
        const come = (what: string) => new Promise((resolve) => video.addEventListener(what, resolve, { once: true }));
        while (video.currentTime === 0) await come("timeupdate");
        video.pause();
        const sought = come("seeked");
        video.currentTime = 4;
        await sought;
        return { ready: video.readyState, at: video.currentTime, tracks: video.textTracks.length };
      });
      expect(watched).toMatchObject({ at: 4, tracks: 1 });
      expect(watched.ready).toBeGreaterThanOrEqual(2);
    }
    const video = await db().video.findFirstOrThrow({ where: { interview: { code } } });
    expect(files()).toContain(video.file);

    const speaker = await open("/interviews/revocation");
    await speaker.getByLabel("Code").fill(given);
    await speaker.getByRole("button", { name: "Take down for good" }).click();
    await speaker.getByText("The interview is taken down: its video and words are deleted for good.").waitFor();
    expect(files()).not.toContain(video.file);
    expect((await reader.request.get(server.origin + source, range)).status()).toBe(404);
    expect((await reader.reload())!.status()).toBe(404);
  });
});

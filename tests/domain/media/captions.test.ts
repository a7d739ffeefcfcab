import { describe, expect, it } from "vitest";
import { readCaptions, writeCaptions } from "~/domain/media/captions";

const written = (text: string) => {
  const cues = readCaptions(text);
  return "fault" in cues ? cues : writeCaptions(cues);
};

describe("captions", () => {
  it("keep times and words of WebVTT, and nothing that is markup, style, place or note", () => {
    const text = `\ufeffWEBVTT - a title\r\n\r\nSTYLE\r\n::cue { background: url(https://evil.example/x) }\r\n\r\nREGION\r\nid:fred\r\n\r\nNOTE <script>alert(1)</script>\r\n\r\nintro\r\n00:01.000 --> 00:04.500 align:start position:10%\r\n<v Roger><b onclick=alert(1)>Вітаю</b></v><script>alert(2)</script> &amp; 1 &lt; 2\r\n<00:02.000>радок\r\n\r\n01:00:05.000 --> 01:00:06.250\r\nKan’iec\r\n`;
    expect(written(text)).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\nВітаюalert(2) &amp; 1 &lt; 2\nрадок\n\n01:00:05.000 --> 01:00:06.250\nKan’iec\n",
    );
  });

  it("take SubRip, whose colours and places go", () => {
    const text =
      "1\n00:00:01,000 --> 00:00:02,5\n<font color=red>{\\an8}Hello</font>\n\n2\n00:00:03,000 --> 00:00:04,000\nthere\n";
    expect(written(text)).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello\n\n00:00:03.000 --> 00:00:04.000\nthere\n",
    );
  });

  it("never hold what would end a caption or begin another", () => {
    const made = written("WEBVTT\n\n00:01.000 --> 00:02.000\n&lt;script&gt; 00:03.000 --&gt; 00:04.000\n");
    expect(made).toContain("&lt;script&gt; 00:03.000 --&gt; 00:04.000");
    expect(JSON.stringify(made).match(/-->/g)).toHaveLength(1);
  });

  it.each([
    ["", { fault: "empty", line: 1 }],
    ["WEBVTT\n\nwords without a time\n", { fault: "empty", line: 1 }],
    ["WEBVTT\n\n00:01 --> 00:02.000\nwords\n", { fault: "time", line: 3 }],
    ["WEBVTT\n\n00:61.000 --> 00:62.000\nwords\n", { fault: "time", line: 3 }],
    ["WEBVTT\n\n00:05.000 --> 00:02.000\nwords\n", { fault: "order", line: 3 }],
    ["00:05.000 --> 00:06.000\na\n\n00:01.000 --> 00:02.000\nb\n", { fault: "order", line: 4 }],
    ["00:05.000 --> 00:06.000\n<script></script>\n", { fault: "noWords", line: 1 }],
    [`00:05.000 --> 00:06.000\n${"a".repeat(601)}\n`, { fault: "tooLong", line: 1 }],
  ])("say what is wrong, and in which line: %j", (text, fault) => expect(readCaptions(text)).toEqual(fault));

  it("are read in a moment, however they are made", () => {
    expect(readCaptions(`${"<".repeat(200_000)}\n00:01.000 --> 00:02.000\n${"<".repeat(500_000)}`)).toMatchObject({
      fault: "tooLong",
    });
    expect(readCaptions(`${"0".repeat(900_000)} -->`)).toMatchObject({ fault: "tooLong" });
  });
});

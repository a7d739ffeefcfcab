import { z } from "zod";
import { choices, hidden } from "~/domain/fields";
import { noticeKinds } from "./kinds";

/** Of what a member wants to be told. */
export const noticeChoiceSchema = z.object({ kinds: choices(noticeKinds) });

/** The newest notice that a page showed; nothing of a page without any. */
export const seenSchema = z.object({ newest: hidden({ max: 64 }) });

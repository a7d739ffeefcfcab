import { lengthInClock, type VideoPlaces } from "~/domain/media/videos";
import { languageName, type Language } from "~/locales/t";
import { useLanguage, useT } from "./language";
import { Facts } from "./lists";

/**
 * A video of this site with its captions, played by the browser alone: nothing is loaded before it is wanted, and
 * nothing from elsewhere. Below it how long it is and in which languages it can be read.
 */
export function VideoPlayer({ places, label, spoken }: { places: VideoPlaces; label: string; spoken: string }) {
  const t = useT();
  const language = useLanguage();
  const { video, type, seconds, poster, captions } = places;
  // Captions that the reader can read come by themselves, unless the reader's language is the one that is spoken.
  const shown = language === spoken ? undefined : captions.find((one) => one.language === language);
  return (
    <figure className="my-6">
      <video
        controls
        preload="none"
        poster={poster ?? undefined}
        controlsList="nodownload"
        disablePictureInPicture
        playsInline
        aria-label={label}
        className="aspect-video w-full bg-ink"
      >
        <source src={video} type={type} />
        {captions.map((one) => (
          <track
            key={one.language}
            kind="captions"
            src={one.src}
            srcLang={one.language}
            label={languageName(one.language as Language)}
            default={one === shown}
          />
        ))}
        {t("interviews:noPlayer")}
      </video>
      <figcaption>
        <Facts>
          {seconds > 0 ? t("interviews:length", { length: lengthInClock(seconds) }) : null}
          {t("interviews:spoken", { language: languageName(spoken) })}
          {captions.length > 0
            ? t("interviews:captions", {
                languages: captions.map((one) => languageName(one.language as Language)).join(", "),
              })
            : t("interviews:noCaptions")}
        </Facts>
      </figcaption>
    </figure>
  );
}

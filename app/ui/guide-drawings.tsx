import type { ReactNode } from "react";
import type { Drawing } from "~/domain/guides";
import { useT } from "./language";
import { MarkShape } from "./mark";

type Point = [x: number, y: number];

/** A station of a path, with its number in the list below the drawing; the goal is filled. */
function Station({ at: [x, y], n, goal = false }: { at: Point; n: number; goal?: boolean }) {
  return (
    <g className={goal ? "text-accent" : "text-ink"}>
      <circle cx={x} cy={y} r="17" fill={goal ? "currentColor" : "none"} stroke="currentColor" strokeWidth="1.75" />
      <Digit at={[x, y]} n={n} className={goal ? "fill-on-accent" : "fill-ink"} />
    </g>
  );
}

function Digit({ at: [x, y], n, className = "fill-ink" }: { at: Point; n: number; className?: string }) {
  return (
    <text x={x} y={y + 5.5} textAnchor="middle" fontSize="16" className={`font-semibold ${className}`}>
      {n}
    </text>
  );
}

/** A line that ends in a head at `to`, turned by `turn` degrees from pointing right. */
function Arrow({ d, to: [x, y], turn = 0 }: { d: string; to: Point; turn?: number }) {
  return (
    <g className="text-muted" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round">
      <path d={d} />
      <path d="M-7 -5L0 0L-7 5" transform={`translate(${x} ${y}) rotate(${turn})`} />
    </g>
  );
}

const marks = ["nobody", "some", "enough", "crowded"] as const;

/** A mark of the matrix, its middle at a point of the drawing; `size` 1 is that of a mark in a line of text. */
function MarkAt({ at: [x, y], kind, size = 1 }: { at: Point; kind: number; size?: number }) {
  return (
    <g transform={`translate(${x - 10 * size} ${y - 10 * size}) scale(${size})`}>
      <MarkShape mark={marks[kind]!} />
    </g>
  );
}

function Sheet({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return (
    <rect
      {...{ x, y, width, height }}
      rx="3"
      className="fill-sheet text-muted"
      stroke="currentColor"
      strokeWidth="1.75"
    />
  );
}

function Rule({ x, y, length }: { x: number; y: number; length: number }) {
  return <path d={`M${x} ${y}h${length}`} className="text-rule" stroke="currentColor" strokeWidth="1.5" />;
}

const cells = [0, 1, 2, 0, 3, 1, 0, 2, 1, 0, 0, 1];

const pictures: Record<Drawing, { size: Point; shapes: ReactNode }> = {
  application: {
    size: [320, 132],
    shapes: (
      <>
        <Arrow d="M62 36H136" to={[137, 36]} />
        <Arrow d="M182 36H256" to={[257, 36]} />
        <Arrow d="M160 58V86" to={[160, 87]} turn={90} />
        <Arrow d="M137 110H66Q40 110 40 84V60" to={[40, 59]} turn={-90} />
        <Station at={[40, 36]} n={1} />
        <Station at={[160, 36]} n={2} />
        <Station at={[280, 36]} n={3} goal />
        <Station at={[160, 110]} n={4} />
      </>
    ),
  },
  concept: {
    size: [360, 132],
    shapes: (
      <>
        <Arrow d="M50 36H81" to={[82, 36]} />
        <Arrow d="M126 36H157" to={[158, 36]} />
        <Arrow d="M202 36H233" to={[234, 36]} />
        <Arrow d="M278 36H309" to={[310, 36]} />
        <Arrow d="M170 56L152 90" to={[152, 90.5]} turn={117} />
        <Arrow d="M132 90L114 56" to={[114, 55.5]} turn={-117} />
        <Station at={[28, 36]} n={1} />
        <Station at={[104, 36]} n={2} />
        <Station at={[180, 36]} n={3} />
        <Station at={[142, 110]} n={4} />
        <Station at={[256, 36]} n={5} />
        <Station at={[332, 36]} n={6} goal />
      </>
    ),
  },
  marks: {
    size: [320, 92],
    shapes: [0, 1, 2, 3].map((kind) => (
      <g key={kind}>
        <MarkAt at={[40 + kind * 80, 32]} kind={kind} size={2.6} />
        <Digit at={[40 + kind * 80, 74]} n={kind + 1} className="fill-muted" />
      </g>
    )),
  },
  card: {
    size: [320, 202],
    shapes: (
      <>
        <Sheet x={2} y={2} width={316} height={198} />
        <path d="M20 26h14m8 0h48m8 0h26" className="text-ink" stroke="currentColor" strokeWidth="7" />
        {[0, 1, 2, 3, 4].map((line) => (
          <g key={line}>
            <Digit at={[26, 60 + line * 28]} n={line + 1} className="fill-muted" />
            <Rule x={44} y={70 + line * 28} length={256} />
          </g>
        ))}
        {[132, 168, 96].map((length, line) => (
          <g key={length}>
            <path d={`M48 ${60 + line * 28}h${length}`} className="text-ink" stroke="currentColor" strokeWidth="4" />
            <MarkAt at={[288, 57 + line * 28]} kind={[1, 3, 0][line]!} />
          </g>
        ))}
      </>
    ),
  },
  cell: {
    size: [360, 128],
    shapes: (
      <>
        {cells.map((kind, at) => (
          <MarkAt key={at} at={[20 + (at % 4) * 30, 28 + Math.floor(at / 4) * 36]} kind={kind} />
        ))}
        <rect x="66" y="13" width="28" height="30" fill="none" className="stroke-accent" strokeWidth="2.5" />
        <Arrow d="M132 28H156" to={[157, 28]} />
        {[28, 52, 76, 100].map((y, at) => (
          <path
            key={y}
            d={`M170 ${y}h58`}
            className={at === 0 ? "text-accent" : "text-rule"}
            stroke="currentColor"
            strokeWidth="4"
          />
        ))}
        <Arrow d="M238 28H258" to={[259, 28]} />
        <Sheet x={270} y={12} width={86} height={104} />
        <path d="M280 27h34" className="text-ink" stroke="currentColor" strokeWidth="5" />
        {[45, 60, 75, 90, 105].map((y) => (
          <Rule key={y} x={280} y={y} length={66} />
        ))}
      </>
    ),
  },
  exit: {
    size: [320, 170],
    shapes: (
      <>
        <Sheet x={2} y={22} width={270} height={146} />
        <Rule x={2} y={56} length={270} />
        <path d="M18 39h44m12 0h30" className="text-muted" stroke="currentColor" strokeWidth="4" />
        {[84, 104, 124, 144].map((y, at) => (
          <Rule key={y} x={24} y={y} length={[150, 170, 160, 90][at]!} />
        ))}
        <rect x="212" y="29" width="50" height="20" rx="3" className="fill-warn" />
        <Arrow d="M262 28L306 8" to={[307, 7.5]} turn={-24} />
      </>
    ),
  },
};

/** A drawing of a guide: no words in it, its description for those who do not see it. */
export function GuideDrawing({ name }: { name: Drawing }) {
  const t = useT();
  const { size, shapes: content } = pictures[name];
  return (
    <svg
      viewBox={`0 0 ${size.join(" ")}`}
      role="img"
      aria-label={t(`guide:drawing.${name}`)}
      className="my-8 h-auto w-full max-w-96 break-inside-avoid"
    >
      {content}
    </svg>
  );
}

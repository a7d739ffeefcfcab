/** Words by which tests find what ought to be gone. */
export const toldOfPdf = "Ivan of Minsk";

/** A stream of a PDF. */
export function streamOf(dict: string, bytes: Buffer | string): Buffer {
  const body = Buffer.from(bytes);
  return Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from("\nendstream"),
  ]);
}

/** A PDF of these objects, numbered from 1, the first of which is the catalogue. */
export function pdfOf(objects: (string | Buffer)[], trailer = ""): Buffer {
  let file = Buffer.from("%PDF-1.7\n");
  const places: number[] = [];
  objects.forEach((object, at) => {
    places.push(file.length);
    file = Buffer.concat([file, Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(end)]);
}

interface Page {
  /** More in the catalogue, in the page, in its resources and behind the trailer. */
  catalog?: string;
  page?: string;
  resources?: string;
  trailer?: string;
  /** More objects, from the sixth on. */
  objects?: (string | Buffer)[];
  /** More of what the page draws. */
  drawn?: string;
}

/** A PDF of one page that says “Hello”. */
export function onePage(more: Page = {}): Buffer {
  const { catalog = "", page = "", resources = "", trailer = "", objects = [], drawn = "" } = more;
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 200] >>",
      `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
      streamOf("", `BT /F1 24 Tf 20 100 Td (Hello) Tj ET ${drawn}`),
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
      ...objects,
    ],
    trailer,
  );
}

const script = "<< /S /JavaScript /JS (app.launchURL\\('https://calls.example/home'\\)) >>";
const calls = "<< /S /URI /URI (http://calls.example/home) >>";
const rect = "/Rect [10 10 50 50]";

/** A PDF that tells of its author wherever it can, and that acts and calls home. */
export function tellingPdf(picture: Buffer): Buffer {
  return onePage({
    catalog: `/Metadata 6 0 R /OpenAction ${script} /AA << /WC ${script} >> /Lang (be)
      /Names << /JavaScript << /Names [(a) ${script}] >> /EmbeddedFiles << /Names [(secret.txt) 7 0 R] >> >>
      /AcroForm << /Fields [10 0 R] /XFA (${toldOfPdf}) >> /AF [7 0 R] /URI << /Base (http://calls.example/) >>
      /PieceInfo << /Word << /Private (${toldOfPdf}) >> >> /Outlines 12 0 R`,
    page: `/Metadata 6 0 R /AA << /O ${script} >> /LastModified (D:20240506070809) /Thumb 11 0 R /AF [7 0 R]
      /PieceInfo << /Word << /Private (${toldOfPdf}) >> >> /TheAuthor (${toldOfPdf})
      /Annots [
        << /Type /Annot /Subtype /Text ${rect} /T (${toldOfPdf}) /Contents (A note) /M (D:20240506070809) >>
        << /Type /Annot /Subtype /FileAttachment ${rect} /FS 7 0 R >>
        << /Type /Annot /Subtype /Screen ${rect} /AA << /PV ${calls} >> >>
        << /Type /Annot /Subtype /Link ${rect} /A ${calls} /T (${toldOfPdf}) >>
        << /Type /Annot /Subtype /Link ${rect} /A << /S /Launch /F (\\\\\\\\calls.example\\\\home) >> >>
        << /Type /Annot /Subtype /Link ${rect} /A ${script} >>
        << /Type /Annot /Subtype /Link ${rect} /A << /S /URI /URI (https://kept.example/way\\)/S/JavaScript/JS\\(evil) >>
           /AA << /E ${script} >> /NM (${toldOfPdf}) >>
        10 0 R ]`,
    resources: "/XObject << /Im 11 0 R /Fm 13 0 R /Far 14 0 R >>",
    drawn: "q 50 0 0 50 200 100 cm /Im Do Q /Fm Do /Far Do",
    trailer: "/Info 9 0 R /ID [<0123456789abcdef> <fedcba9876543210>]",
    objects: [
      streamOf("/Type /Metadata /Subtype /XML", `<x:xmpmeta><dc:creator>${toldOfPdf}</dc:creator></x:xmpmeta>`),
      "<< /Type /Filespec /F (secret.txt) /UF (secret.txt) /EF << /F 8 0 R >> >>",
      streamOf("/Type /EmbeddedFile", `attached by ${toldOfPdf}`),
      `<< /Author (${toldOfPdf}) /Title (${toldOfPdf}) /Producer (${toldOfPdf}) /Creator (${toldOfPdf})
        /CreationDate (D:20240506070809) /ModDate (D:20240506070809) /Company (${toldOfPdf}) >>`,
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (field) /V (${toldOfPdf}) ${rect} /AA << /K ${script} >> >>`,
      streamOf(
        `/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB
          /Filter /DCTDecode /Metadata 6 0 R /OPI << /F (${toldOfPdf}) >> /Camera (${toldOfPdf})`,
        picture,
      ),
      `<< /Type /Outlines /Title (${toldOfPdf}) >>`,
      streamOf(
        `/Type /XObject /Subtype /Form /BBox [0 0 1 1] /PTEX.FileName (/home/${toldOfPdf}/a.pdf)
          /PTEX.InfoDict 9 0 R /Ref << /F (https://calls.example/far.pdf) /Page 0 >>`,
        "0 0 1 1 re f",
      ),
      streamOf(
        `/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray
          /F << /FS /URL /F (http://calls.example/pixel) >>`,
        "x",
      ),
    ],
  });
}

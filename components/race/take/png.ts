/** The longest side that every browser's canvas takes, in pixels. */
const LONGEST = 8192;

/** An SVG file as a PNG, at twice its size where a canvas has room for that. */
export async function pngOf(svg: { text: string; width: number; height: number }): Promise<Blob> {
  const scale = Math.min(2, LONGEST / Math.max(svg.width, svg.height));
  const url = URL.createObjectURL(new Blob([svg.text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil(svg.width * scale);
    canvas.height = Math.ceil(svg.height * scale);
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error("the canvas gave no image")) : resolve(blob)),
        "image/png",
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

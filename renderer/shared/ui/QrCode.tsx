import { create } from 'qrcode';
import { useMemo } from 'react';

/** White space round the code, in modules: scanners need four. */
const QUIET = 4;

/** The outline of a QR code (error correction M) as one SVG path, and its width in modules with the quiet zone. */
export function qrOutline(value: string): { path: string; width: number } {
  const { modules } = create(value, { errorCorrectionLevel: 'M' });
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let from = -1;
    for (let column = 0; column <= modules.size; column += 1) {
      const dark = column < modules.size && modules.get(row, column) === 1;
      if (dark && from < 0) from = column;
      if (!dark && from >= 0) {
        parts.push(`M${from + QUIET} ${row + QUIET}h${column - from}v1h-${column - from}z`);
        from = -1;
      }
    }
  }
  return { path: parts.join(''), width: modules.size + 2 * QUIET };
}

export type QrCodeProps = {
  /** What it holds: a web address. */
  value: string;
  /** Where it leads, in words. Show the short address as text beside it too. */
  label: string;
  /** `m` 40 mm, `l` 55 mm on a kiosk; smaller on a desk. On paper 28 mm. */
  size?: 'm' | 'l';
};

/** A QR code, black on white in every contrast mode. */
export function QrCode({ value, label, size = 'm' }: QrCodeProps) {
  const { path, width } = useMemo(() => qrOutline(value), [value]);
  return (
    <svg
      className="k-qr"
      data-size={size}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${width}`}
      shapeRendering="crispEdges"
    >
      <rect width={width} height={width} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** Gives a file to the browser to save, under a name that says nothing of anybody. */
export function saveFile(content: BlobPart, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn of the page.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

import { useEffect, useState } from 'react';

/** Where list and person no longer fit side by side; the same width as in `library.css`. */
const narrow = '(max-width: 1300px)';

/** Whether list and person are shown one at a time. It follows the window, also when it is zoomed. */
export function useNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(narrow).matches);
  useEffect(() => {
    const query = window.matchMedia(narrow);
    const follow = () => setNarrow(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}

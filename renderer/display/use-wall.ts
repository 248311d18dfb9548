import { useEffect, useMemo } from 'react';
import { readWallSettings, type WallSettings } from '../../domain/announcement/settings.ts';
import { useHub } from '../shared/api/index.ts';
import { useVisitorSettings } from '../shared/display/index.ts';

/** This wall's settings, read once more here: whatever the hub sends, they can be used. Puts its colours on. */
export function useWall(): WallSettings {
  const { me } = useHub();
  const settings = useMemo(() => readWallSettings({ ...me.device.wall }).settings, [me.device.wall]);
  const { theme } = settings.layout;
  useEffect(() => useVisitorSettings.setState({ contrast: theme }), [theme]);
  return settings;
}

import type { HostRules } from './hosts.ts';

/**
 * The policy that holds the machine's real browser (Chromium, Chrome and Edge share these names) to the same hosts as
 * our own view. Installed by the municipality, since a program cannot lock another one.
 * Format of the address filters: chromium.org/administrators/url-blocklist-filter-format. A dot before a host means
 * exactly that host; without it, the host and everything under it.
 */
export function browserPolicy(rules: HostRules): Readonly<Record<string, unknown>> {
  const filter = (host: string): string => `https://${host.startsWith('*.') ? host.slice(2) : `.${host}`}`;
  return {
    URLBlocklist: ['*', ...rules.never.map(({ host, path }) => `${filter(host)}${path}`)],
    URLAllowlist: [...new Set(rules.hosts.map(({ host }) => filter(host)))].sort(),
    // 2: only private windows. Edge calls it InPrivateModeAvailability.
    IncognitoModeAvailability: 2,
    InPrivateModeAvailability: 2,
    // 3: none at all. The next one also shuts "save as" and "print to a file", which browse the disk.
    DownloadRestrictions: 3,
    AllowFileSelectionDialogs: false,
    DeveloperToolsAvailability: 2,
    ExtensionInstallBlocklist: ['*'],
    BrowserSignin: 0,
    SyncDisabled: true,
    PasswordManagerEnabled: false,
    AutofillAddressEnabled: false,
    AutofillCreditCardEnabled: false,
    BackgroundModeEnabled: false,
    BookmarkBarEnabled: false,
    EditBookmarksEnabled: false,
    AudioCaptureAllowed: false,
    VideoCaptureAllowed: false,
    // 2: never ask, never grant.
    DefaultGeolocationSetting: 2,
    DefaultNotificationsSetting: 2,
    MetricsReportingEnabled: false,
    UserFeedbackAllowed: false,
  };
}

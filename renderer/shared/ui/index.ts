export { AlertDialog, type AlertDialogProps } from './AlertDialog.tsx';
export {
  AnswerButtons,
  type AnswerButtonsProps,
  type AnswerOneProps,
  type AnswerOption,
  type AnswerSeveralProps,
} from './AnswerButtons.tsx';
export {
  Button,
  type ButtonProps,
  IconButton,
  type IconButtonProps,
  LinkButton,
  type LinkButtonProps,
} from './Button.tsx';
export { Checkbox, type CheckboxProps } from './Checkbox.tsx';
export { type ChipItem, ChipToggles, type ChipTogglesProps, RadioChips, type RadioChipsProps } from './Chips.tsx';
export { Countdown } from './Countdown.tsx';
export { type Column, DataTable, type DataTableProps } from './DataTable.tsx';
export { DateEntry, type DateEntryProps } from './DateEntry.tsx';
export { DateField, type DateFieldProps, TimeField, type TimeFieldProps } from './DateTimeFields.tsx';
export { Dialog, type DialogProps } from './Dialog.tsx';
export { EmptyState, type EmptyStateProps } from './EmptyState.tsx';
export { Field, type FieldProps } from './Field.tsx';
export { useFourKeyPad } from './four-key-pad.ts';
export { Icon, type IconName, type IconProps, isIconName } from './Icon.tsx';
export { Keyboard, type KeyboardProps } from './Keyboard.tsx';
export { KitRoot, type KitRootProps } from './KitRoot.tsx';
export { type Help, HelpContext, type KitSettings, useKit } from './kit-context.ts';
export { LanguagePicker, type LanguagePickerProps } from './LanguagePicker.tsx';
export { LetterRow, type LetterRowProps } from './LetterRow.tsx';
export { MenuButton, type MenuButtonProps, type MenuChoice } from './MenuButton.tsx';
export { Notice, type NoticeProps, type Tone } from './Notice.tsx';
export { NumberPad, type NumberPadProps } from './NumberPad.tsx';
export { Badge, type BadgeProps, Panel, type PanelProps, Row, Stack } from './Panel.tsx';
export { PinPad, type PinPadProps } from './PinPad.tsx';
export { Progress, type ProgressProps } from './Progress.tsx';
export { QrCode, type QrCodeProps } from './QrCode.tsx';
export { Screen, type ScreenProps } from './Screen.tsx';
export { SearchField, type SearchFieldProps } from './SearchField.tsx';
export { Select, type SelectItem, type SelectProps } from './Select.tsx';
export { Loading, Spinner, type SpinnerProps } from './Spinner.tsx';
export { type NavItem, StaffScreen, type StaffScreenProps } from './StaffScreen.tsx';
export { type ConnectionState, StatusBanner, type StatusBannerProps } from './StatusBanner.tsx';
export { type StartPageOptions, startPage } from './start-page.tsx';
export { TextField, type TextFieldProps } from './TextField.tsx';
export { TicketCard, type TicketCardProps, type TicketLine } from './TicketCard.tsx';
export { TicketNumberEntry, type TicketNumberEntryProps } from './TicketNumberEntry.tsx';
export { TileButton, type TileButtonProps, TileGrid, type TileGridProps } from './TileButton.tsx';
export { ToolBar } from './ToolBar.tsx';
export { useScrolls } from './use-scrolls.ts';

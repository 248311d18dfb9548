import { Component, type ReactNode } from 'react';

interface SafePartProps {
  /** what it shows; with something new it is tried again */
  readonly of: unknown;
  readonly children: ReactNode;
}

interface SafePartState {
  readonly of: unknown;
  readonly failed: boolean;
}

/** A part of the wall beside the numbers: when it cannot be shown it is left out, and everything else stands. */
export class SafePart extends Component<SafePartProps, SafePartState> {
  override state: SafePartState = { of: undefined, failed: false };

  static getDerivedStateFromProps({ of }: SafePartProps, state: SafePartState): SafePartState | null {
    return of === state.of ? null : { of, failed: false };
  }

  static getDerivedStateFromError(): Partial<SafePartState> {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}

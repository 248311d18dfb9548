import { Component, type ReactNode } from 'react';
import type { Board } from './board.ts';

interface SafeBoardProps {
  readonly board: Board;
  readonly children: (board: Board) => ReactNode;
  /** shows the last board that could be shown; this one itself when none could */
  readonly fallback: (board: Board) => ReactNode;
}

interface SafeBoardState {
  readonly board: Board | null;
  /** this board could not be shown; a newer one is tried again */
  readonly failed: boolean;
}

/** A wall that cannot show what it got shows the last it could: it is never blank. */
export class SafeBoard extends Component<SafeBoardProps, SafeBoardState> {
  override state: SafeBoardState = { board: null, failed: false };
  #lastGood: Board | null = null;

  static getDerivedStateFromProps({ board }: SafeBoardProps, state: SafeBoardState): SafeBoardState | null {
    return board === state.board ? null : { board, failed: false };
  }

  static getDerivedStateFromError(): Partial<SafeBoardState> {
    return { failed: true };
  }

  override componentDidMount(): void {
    this.#remember();
  }

  override componentDidUpdate(): void {
    this.#remember();
  }

  #remember(): void {
    if (!this.state.failed) this.#lastGood = this.props.board;
  }

  override render(): ReactNode {
    const { board, children, fallback } = this.props;
    return this.state.failed ? fallback(this.#lastGood ?? board) : children(board);
  }
}

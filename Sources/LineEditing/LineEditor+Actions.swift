import CEditline

/// What keys do that libedit does not know.
extension LineEditor {
  /// Done while libedit is between two keys and will draw the result.
  enum Action {
    case insert(String)
    case complete
    /// Puts the cursor behind the line, so that what is printed next stands below it.
    case leave(then: Afterwards)
  }

  /// Done when the screen shows the result of an action.
  enum Afterwards {
    case cancel
    case suspend(returningBy: Int)
    case list([String], returningBy: Int)
  }

  /// Does what a key is bound to, or without a command what was requested.
  func act(_ command: LineCommand?) -> Editline.Effect {
    if let command { return carryOut(command) }
    guard let action else { return .nothing }
    self.action = nil
    switch action {
    case .insert(let text): return insert(Array(text.unicodeScalars))
    case .complete: return completeWord()
    case .leave(let then):
      moveBehindLine(then: then)
      return .refresh
    }
  }

  /// Does what was to follow an action.
  func finish(_ afterwards: Afterwards) {
    switch afterwards {
    case .cancel:
      editline.write("\n")
      ending = .cancelled
    case .suspend(let distance): suspend(returningBy: distance)
    case .list(let candidates, let distance):
      let lines = CandidateList.lines(
        of: candidates,
        columns: columns,
        width: Terminal.width(of:)
      )
      editline.write("\n" + lines.map { $0 + "\n" }.joined())
      editline.move(by: -distance)
      editline.redraw()
      drawn.drawAnew()
    }
  }

  // MARK: - Text

  private func insert(_ scalars: [Unicode.Scalar]) -> Editline.Effect {
    let (line, cursor) = editline.line
    let joining = Joining(
      scalars,
      after: Array(line[..<cursor]),
      width: Terminal.width(of:)
    )
    return editline.replace(joining.replacing, with: joining.insertion) ? .refresh : .beep
  }

  private func carryOut(_ command: LineCommand) -> Editline.Effect {
    let (line, cursor) = editline.line
    guard let edit = command.edit(line, cursor: cursor, killed: killed.text) else { return .beep }
    if let end = edit.kept { killed.keep(line[edit.range], end, key: keyCount) }
    if edit.range.isEmpty, edit.insertion.isEmpty {
      editline.move(by: edit.cursor - cursor)
      return .moved
    }
    editline.move(by: edit.range.upperBound - cursor)
    guard editline.replace(edit.range.count, with: edit.insertion) else { return .beep }
    editline.move(by: edit.cursor - edit.range.lowerBound - edit.insertion.count)
    return .refresh
  }

  private func completeWord() -> Editline.Effect {
    let (line, cursor) = editline.line
    let text = String(String.UnicodeScalarView(line))
    let index = text.unicodeScalars.index(text.startIndex, offsetBy: cursor)
    guard let completion = complete?(text, index) else { return .beep }
    switch completion.step(before: text[..<index], after: text[index...]) {
    case .nothing: return .beep
    case .replace(let characters, let word):
      let old = text[..<index].suffix(characters).unicodeScalars.count
      guard editline.replace(old, with: Array(word.unicodeScalars)) else { return .beep }
      offered = editline.line.scalars
      return .refresh
    case .choose(let candidates):
      guard offered == line else {
        offered = line
        return .beep
      }
      moveBehindLine(then: .list(candidates, returningBy: 0))
      return .refresh
    }
  }

  // MARK: - Screen

  /// Moves the cursor to the end of the line and notes the way back.
  func moveBehindLine(then: Afterwards) {
    let (line, cursor) = editline.line
    let distance = line.count - cursor
    editline.move(by: distance)
    afterwards =
      switch then {
      case .cancel: .cancel
      case .suspend: .suspend(returningBy: distance)
      case .list(let candidates, _): .list(candidates, returningBy: distance)
      }
  }

  private func suspend(returningBy distance: Int) {
    if bracketsPastes { editline.write("\u{1b}[?2004l") }
    editline.write("\n")
    editline.setEditMode(false)
    cel_stop_job()
    editline.setEditMode(true)
    if bracketsPastes { editline.write("\u{1b}[?2004h") }
    editline.resize()
    columns = Terminal.columns(output) ?? columns
    editline.move(by: -distance)
    editline.redraw()
    drawn.drawAnew()
  }

  /// Another program has held the terminal: it has left its own settings there.
  func drawAfterContinuing() {
    editline.setEditMode(false)
    editline.setEditMode(true)
    editline.resize()
    columns = Terminal.columns(output) ?? columns
    editline.write(bracketsPastes ? "\u{1b}[?2004h\r\n" : "\r\n")
    editline.redraw()
    drawn.drawAnew()
  }

  /// The terminal has wrapped the line anew: goes up to its first row and draws it once.
  func drawAfterResize() {
    let old = columns
    columns = Terminal.columns(output) ?? columns
    let (line, cursor) = editline.line
    let rows = ScreenRows.above(
      cursorAfter: Array(prompt.plain.unicodeScalars) + line[..<cursor],
      next: line[cursor...].first,
      columns: (new: columns, old: old),
      width: Terminal.width(of:),
      runsOn: { [drawn, before = prompt.plain.unicodeScalars.count] in
        drawn.runsOn(behind: $0 - before)
      }
    )
    editline.write("\r" + (rows > 0 ? "\u{1b}[\(rows)A" : "") + "\u{1b}[J")
    editline.resize()
    editline.redraw()
    drawn.drawAnew()
  }
}

import Assessments
import Dialogue
import JSON
import Reporting

/// The reader of assessments: places that are right, and the same file as YAML and as JSON.
@Sendable func checkAssessment(_ bytes: [UInt8]) {
  let own = Reading(bytes)
  switch own {
  case .refused(let faults): promisePlaces(faults, in: bytes)
  case .read(let assessment):
    promiseShown(assessment, on: bytes.count)
    promiseAsked(assessment)
    promiseWording(bytes)
  }
  // What stands in the file, as JSON: the same assessment, or the same words against it.
  guard let root = try? SourceNode.read(bytes, file: "a.yaml") else { return }
  let text = Array(JSON(root).pretty.utf8)
  switch (own, Reading(text)) {
  case (.read(let one), .read(let two)):
    promise(one.json().compact == two.json().compact, "another assessment is read as JSON")
  case (.refused(let one), .refused(let two)):
    promisePlaces(two, in: text)
    // A root that is no mapping is no JSON that begins with a brace: it is read as YAML.
    guard case .mapping = root.content else { return }
    promise(
      one.all.map(\.message).sorted() == two.all.map(\.message).sorted(),
      "other faults as JSON:\n\(one)\n\(two)"
    )
  case (.read, .refused(let faults)): promise(false, "refused as JSON: \(faults)")
  case (.refused(let faults), .read): promise(false, "taken as JSON: \(faults)")
  }
}

private enum Reading {
  case read(Assessment)
  case refused(Faults)

  init(_ bytes: [UInt8]) {
    do {
      self = .read(try AssessmentReader.read(bytes, file: "a.yaml", checksum: "crc32:0badcafe"))
    } catch {
      self = .refused(error)
    }
  }
}

private func promiseShown(_ assessment: Assessment, on number: Int) {
  for form in Form.allCases {
    promiseSafe(assessment.text(form: form), on: number)
    do {
      _ = try JSONNode(parsing: Array(assessment.json(form: form).pretty.utf8))
    } catch {
      promise(false, "the assessment as JSON cannot be read: \(error)")
    }
  }
}

/// Somebody who skips every question comes to the end, and what they skipped is kept.
private func promiseAsked(_ assessment: Assessment) {
  let empty = AnswerSheet(
    id: "0123456789abcdef0123456789abcdef",
    handle: "\(assessment.id)-1",
    edition: assessment.edition,
    participant: .init(),
    started: "2026-05-04T17:30:00Z",
    form: .full
  )
  var conversation = Conversation(Session(assessment, empty), Manner(isInteractive: false))
  var changes: [SheetChange] = []
  for number in 0...assessment.askingOrder.count where conversation.ending == nil {
    promiseSafe(conversation.display(), on: number)
    changes += conversation.reply("/skip", at: "2026-05-04T18:00:00Z").changes
  }
  promise(conversation.ending == .completed, "skipping leads to no end")
  promiseKept(changes, from: empty, to: conversation.session.sheet, of: assessment)
  promiseExported(conversation.session.sheet, of: assessment)
}

private func promiseWording(_ bytes: [UInt8]) {
  do {
    let faults = try WordingRule.faults(in: bytes, file: "a.yaml")
    if !faults.isEmpty { promisePlaces(Faults(faults), in: bytes) }
  } catch {
    promise(false, "what was read has no wording: \(error)")
  }
}

extension JSON {
  /// What stands in a file, whether it was YAML or JSON.
  fileprivate init(_ node: SourceNode) {
    self =
      switch node.content {
      case .scalar(let text): .string(text)
      case .sequence(let items): .array(items.map { JSON($0) })
      case .mapping(let entries): .object(entries.map { Member($0.key, JSON($0.value)) })
      }
  }
}

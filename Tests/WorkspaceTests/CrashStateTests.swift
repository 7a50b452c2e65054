import Assessments
import Foundation
import Testing

@testable import DurableFiles
@testable import Workspace

/// Whatever a crash of the machine may leave on disk holds every answer that was acknowledged, and
/// can be gone on with.
@Suite struct CrashStateTests {
  /// What somebody was told is kept.
  private enum Said: Hashable {
    case sheet(String)
    case answer(String, QuestionID)
    case removed(String)
    case accessible
  }

  /// A number was given twice.
  private struct Twice: Error {}

  private static let time = "2026-05-01T09:01:00Z"

  /// A workspace below a fresh root, which is made while it is looked at.
  private func states(
    deafTo deaf: SystemCall? = nil,
    before: (String) throws -> Void = { _ in },
    _ body: (String, @escaping (Said) -> Void) throws -> Void
  ) throws -> [(acknowledged: [Said], tree: CrashModel.Tree)] {
    let temporary = try TemporaryFolder()
    let path = temporary.path
    _ = try Folder(creating: path)
    try before(path)
    let states = try CrashStates<Said>(root: path, deafTo: deaf)
    try states.watch { acknowledge in try body("\(path)/w", acknowledge) }
    return states.all
  }

  /// The first evening: the workspace, a sheet, and three answers.
  private static func firstEvening(_ path: String, _ acknowledge: (Said) -> Void) throws {
    let open = try Workspace(creating: path).begin()
    acknowledge(.sheet(open.sheet.id))
    for id in [QuestionID.often, .written, .wish] {
      try open.append(.answer(id, Answer(.skipped)), at: time)
      acknowledge(.answer(open.sheet.id, id))
    }
  }

  @Test func `no answer of a first evening is lost`() throws {
    let states = try states(Self.firstEvening)
    #expect(states.count > 60)
    #expect(try losses(in: states) == [])
  }

  @Test func `nor one of a sheet that is gone on with behind an unfinished answer`() throws {
    let states = try states { root in
      try Self.firstEvening("\(root)/w") { _ in }
      let sheets = try Folder(opening: "\(root)/w/sheets")
      let name = try #require(try sheets.names().first)
      try Folder.write(
        path: "\(root)/w/sheets/\(name)",
        bytes: try sheets.read(name, limit: 100_000) + Array(#"{"crc":"12"#.utf8)
      )
    } _: { path, acknowledge in
      let workspace = try Workspace(opening: path)
      let open = try workspace.open(try workspace.sheet(nil).sheet)
      for id in [QuestionID.often, .written, .wish] { acknowledge(.answer(open.sheet.id, id)) }
      try open.append(.answer(.met, Answer(.dontKnow)), at: Self.time)
      acknowledge(.answer(open.sheet.id, .met))
    }
    #expect(states.count > 10)
    #expect(try losses(in: states) == [])
  }

  @Test func `what is set is set, what is removed is gone, and nothing else is touched`() throws {
    let states = try states { root in
      try Self.firstEvening("\(root)/w") { _ in }
    } _: { path, acknowledge in
      let workspace = try Workspace(opening: path)
      let first = try workspace.sheet(nil).sheet
      for id in [QuestionID.often, .written, .wish] { acknowledge(.answer(first.id, id)) }
      try workspace.keep(Workspace.Preferences(isAccessible: true))
      acknowledge(.accessible)
      let second = try workspace.begin().sheet
      acknowledge(.sheet(second.id))
      try workspace.remove(second)
      acknowledge(.removed(second.id))
    }
    #expect(states.count > 20)
    #expect(try losses(in: states) == [])
  }

  @Test func `a repair loses nothing that was whole`() throws {
    let states = try states { root in
      try Self.firstEvening("\(root)/w") { _ in }
      let sheets = try Folder(opening: "\(root)/w/sheets")
      let name = try #require(try sheets.names().first)
      var bytes = try sheets.read(name, limit: 100_000)
      let ends = bytes.indices.filter { bytes[$0] == 10 }
      bytes[ends[1] + 30] ^= 1
      try Folder.write(path: "\(root)/w/sheets/\(name)", bytes: bytes)
    } _: { path, acknowledge in
      let workspace = try Workspace(opening: path)
      let name = try #require(try workspace.sheetNames().first)
      _ = try workspace.carryOut(.rebuild(name), originals: Originals { _ in nil })
      let id = try #require(Workspace.sheetID(in: name))
      for question in [QuestionID.often, .wish] { acknowledge(.answer(id, question)) }
    }
    #expect(try losses(in: states, canBeRepaired: true) == [])
  }

  /// A program that left one of its syncs out would be found out here.
  @Test(arguments: [SystemCall.sync, .syncData, .syncFolder])
  func `without any one kind of sync there are losses`(call: SystemCall) throws {
    let states = try states(deafTo: call, Self.firstEvening)
    // One is enough, and the later the state the more there is to lose.
    #expect(try states.reversed().contains { try !losses(in: [$0]).isEmpty })
  }

  /// What is missing or wrong in any of the states, in words.
  private func losses(
    in states: [(acknowledged: [Said], tree: CrashModel.Tree)],
    canBeRepaired: Bool = false
  ) throws -> Set<String> {
    let temporary = try TemporaryFolder()
    var lost: Set<String> = []
    for (index, state) in states.enumerated() {
      let root = temporary.path("\(index)")
      _ = try Folder(creating: root)
      try CrashModel.write(state.tree, below: root)
      do {
        let workspace = try Workspace(creating: "\(root)/w")
        if canBeRepaired {
          for finding in try workspace.examine().findings {
            guard let repair = finding.repair else { continue }
            _ = try workspace.carryOut(repair, originals: Originals { _ in nil })
          }
        }
        for said in state.acknowledged {
          if let words = try loss(of: said, in: workspace, all: state.acknowledged) {
            lost.insert(words)
          }
        }
        try goOn(in: workspace, after: state.acknowledged)
      } catch {
        lost.insert("after \(state.acknowledged.count): \("\(error)".replacing(root, with: ""))")
      }
      try FileManager.default.removeItem(atPath: root)
    }
    return lost
  }

  private func loss(of said: Said, in workspace: Workspace, all: [Said]) throws -> String? {
    switch said {
    case .sheet(let id):
      if all.contains(.removed(id)) { return nil }
      // It is being removed, and may be gone before anybody is told.
      let isLast = all.last == said && all.contains(.accessible)
      return isLast || (try? workspace.sheet(id)) != nil ? nil : "a sheet"
    case .answer(let id, let question):
      let answers = try workspace.sheet(id).sheet.answers
      return answers[question] == nil ? "an answer to \(question)" : nil
    case .removed(let id):
      return try workspace.sheetNames().contains { $0.hasPrefix(id) } ? "a removal" : nil
    case .accessible:
      return try workspace.preferences.isAccessible ? nil : "what was set"
    }
  }

  /// The next sitting and the next sheet.
  private func goOn(in workspace: Workspace, after acknowledged: [Said]) throws {
    let (sheets, problems) = try workspace.sheets()
    if let problem = problems.first { throw problem.error }
    for summary in sheets {
      let open = try workspace.open(summary.sheet)
      try open.append(.answer(.helped, Answer(.skipped)), at: Self.time)
      #expect(try workspace.sheet(summary.sheet.id).sheet.answers[.helped]?.state == .skipped)
    }
    let next = try workspace.begin().sheet.handle
    if sheets.map(\.sheet.handle).contains(next) { throw Twice() }
  }
}

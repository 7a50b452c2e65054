import DurableFiles
import Glibc

/// A tiny program over DurableFiles, which shows to a harness what a save is worth.
///
///     prover journal FOLDER WHO COUNT   appends records to one journal, and holds it meanwhile
///     prover turns FOLDER WHO COUNT     the same, but opens the journal anew for each record
///     prover whole FOLDER WHO COUNT     adds lines to a file that is written whole each time
///     prover new FOLDER WHO COUNT       makes new files
///     prover remove FOLDER NAME         removes a file
///     prover sweep FOLDER               removes what killed writers left behind
///
/// A line on standard output acknowledges: `saved WHO 3`, `removed NAME`; `found 5` says how many
/// records are there, `set aside NAME` that one was not finished. Whatever goes wrong is one line on standard error, and status 74.
@main
enum Prover {
  static func main() {
    ProcessSignals.prepare()
    let words = SystemText.arguments.map(\.text)
    do {
      guard words.count > 1 else { throw Misuse() }
      let run = Run(
        folder: words[1],
        who: words.count > 2 ? words[2] : "",
        count: words.count > 3 ? Int(words[3]) ?? 0 : 0
      )
      switch words[0] {
      case "journal": try run.journal()
      case "turns": try run.turns()
      case "whole": try run.whole()
      case "new": try run.new()
      case "remove": try run.remove()
      case "sweep": try run.sweep()
      default: throw Misuse()
      }
    } catch {
      complain(error)
      exit(74)
    }
    exit(0)
  }

  static func complain(_ error: any Error) {
    // Where standard error cannot be written, the status is all there is left to tell.
    try? StandardStream.error.write("prover: \(error)\n")
  }

  private struct Misuse: Error {}
}

/// One of the prover's commands, with its words.
private struct Run {
  private static let journalName = "answers.jsonl"
  private static let wholeName = "whole.txt"

  let folder: String
  let who: String
  let count: Int

  func journal() throws {
    let journal = try openJournal(in: try Folder(creating: folder))
    if let aside = journal.setAside { try say("set aside \(aside.name)") }
    var known = journal.records.count
    try say("found \(known)")
    for number in 1...max(1, count) where number <= count {
      let record = payload(known + 1, number)
      do {
        try journal.append(record)
      } catch {
        Prover.complain(error)
        // A failed write may be tried again; after a failed sync nothing may be taken any more.
        guard (try? journal.append(record)) != nil else { exit(74) }
        try say("saved \(who) \(number)")
        exit(74)
      }
      known += 1
      try say("saved \(who) \(number)")
    }
  }

  func turns() throws {
    let folder = try Folder(creating: folder)
    var number = 1
    while number <= count {
      do {
        let journal = try openJournal(in: folder)
        try journal.append(payload(journal.records.count + 1, number))
      } catch let error as FileError {
        guard case .busy = error.reason else { throw error }
        usleep(500)
        continue
      }
      try say("saved \(who) \(number)")
      number += 1
    }
  }

  func whole() throws {
    let folder = try Folder(creating: folder)
    let lock = try FolderLock(folder)
    for number in 1...max(1, count) where number <= count {
      var bytes: [UInt8] = []
      do {
        bytes = try folder.read(Self.wholeName, limit: 1_048_576)
      } catch {
        // Only this means that there is none yet.
        guard error.reason == .missing else { throw error }
      }
      try folder.write(Self.wholeName, bytes + Array("\(who) \(number)\n".utf8))
      try say("saved \(who) \(number)")
    }
    withExtendedLifetime(lock) {}
  }

  func new() throws {
    let folder = try Folder(creating: folder).subfolder("new", create: true)
    for number in 1...max(1, count) where number <= count {
      try folder.createNew("\(who)-\(number)", Array("\(who) \(number)\n".utf8))
      try say("saved \(who) \(number)")
    }
  }

  func remove() throws {
    try Folder(opening: folder).remove(who)
    try say("removed \(who)")
  }

  func sweep() throws {
    let folder = try Folder(opening: folder)
    let lock = try FolderLock(folder)
    try say("swept \(try folder.removeTemporaries())")
    withExtendedLifetime(lock) {}
  }

  private func openJournal(in folder: Folder) throws -> Journal {
    do {
      return try Journal(opening: Self.journalName, in: folder)
    } catch {
      guard error.reason == .missing else { throw error }
    }
    do {
      let head = Array(#"{"n":1,"who":"head","i":0}"#.utf8)
      try folder.createNew(Self.journalName, Journal.frame(head))
    } catch {
      // Another prover was quicker, which is as good.
      guard error.reason == .exists else { throw error }
    }
    return try Journal(opening: Self.journalName, in: folder)
  }

  private func payload(_ number: Int, _ own: Int) -> [UInt8] {
    Array(#"{"n":\#(number),"who":"\#(who)","i":\#(own)}"#.utf8)
  }

  private func say(_ line: String) throws {
    try StandardStream.output.write(line + "\n")
  }
}

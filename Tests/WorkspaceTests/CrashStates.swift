import Assessments
import Foundation
import Synchronization
import Testing

@testable import DurableFiles

/// Runs what saves, and gathers every disk that a crash may leave on the way, with what had been
/// acknowledged by then.
final class CrashStates<Acknowledgement: Hashable & Sendable>: Sendable {
  private struct Run {
    var model: CrashModel
    var acknowledged: [Acknowledgement] = []
    var found: [State: Set<CrashModel.Tree>] = [:]
    var error: (any Error)?
  }

  /// How far the run had come.
  private struct State: Hashable {
    let acknowledged: [Acknowledgement]
  }

  private let run: Mutex<Run>
  /// A call whose effect is passed over: what a program would lose that does not make it.
  private let deaf: SystemCall?

  /// `root`: the folder below which everything is on disk already.
  init(root: String, deafTo deaf: SystemCall? = nil) throws {
    run = Mutex(Run(model: try CrashModel(root: root)))
    self.deaf = deaf
  }

  /// Runs the body, looking at the disk before each call of the system.
  func watch(_ body: (_ acknowledge: @escaping (Acknowledgement) -> Void) throws -> Void) throws {
    let last = Mutex<(SystemCall, String)?>(nil)
    let look: @Sendable (SystemCall, String) -> Void = { [self] call, path in
      let before = last.withLock { last in
        defer { last = (call, path) }
        return last
      }
      take(after: before)
    }
    try SystemCall.$witness.withValue(look) {
      try body { [self] said in run.withLock { $0.acknowledged.append(said) } }
    }
    take(after: last.withLock { $0 })
    if let error = run.withLock({ $0.error }) { throw error }
  }

  /// Every disk once, with all that was acknowledged by the time it may come about.
  var all: [(acknowledged: [Acknowledgement], tree: CrashModel.Tree)] {
    run.withLock { run in
      run.found.sorted { $0.key.acknowledged.count < $1.key.acknowledged.count }.flatMap { entry in
        entry.value.map { (entry.key.acknowledged, $0) }
      }
    }
  }

  private func take(after call: (SystemCall, String)?) {
    run.withLock { run in
      do {
        try run.model.look()
        if let (call, path) = call, call != deaf {
          switch call {
          case .sync, .syncData: try run.model.sync(fileAt: path)
          case .syncFolder: try run.model.sync(folderOf: path)
          default: break
          }
        }
        let state = State(acknowledged: run.acknowledged)
        run.found[state, default: []].formUnion(try run.model.states())
      } catch {
        run.error = error
      }
    }
  }
}

extension CrashModel {
  /// Puts a disk after a crash below a fresh folder.
  static func write(_ tree: Tree, below root: String) throws {
    for (path, entry) in tree.sorted(by: { $0.key < $1.key }) {
      switch entry {
      case .file(let bytes): try Data(bytes).write(to: URL(filePath: "\(root)/\(path)"))
      case .folder:
        try FileManager.default.createDirectory(
          atPath: "\(root)/\(path)",
          withIntermediateDirectories: true
        )
      }
    }
  }
}

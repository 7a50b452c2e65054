import Foundation

/// What a disk holds, as far as anybody may rely on it: contents and names, synced or not yet.
///
/// The weak model of crashes (Pillai and others, "All File Systems Are Not Created Equal", OSDI
/// 2014): nothing lasts without a sync of its own. A file's content may be the one before, whole,
/// half, or zeros; each change of a name in a folder is there or not, whatever the others are.
struct CrashModel {
  private struct File {
    /// What its last sync made sure of; `nil` before the first.
    var durable: [UInt8]?
    var current: [UInt8]
  }

  private struct Directory {
    var durable: [String: Int] = [:]
    var current: [String: Int] = [:]
    /// Changes since the last sync, each of one call: a name and what it leads to, `nil` for nothing.
    var pending: [[String: Int?]] = []
  }

  /// What bears a name on a disk after a crash.
  enum Entry: Hashable {
    case folder
    case file([UInt8])
  }

  /// A disk after a crash, by the paths below the root.
  typealias Tree = [String: Entry]

  private var files: [Int: File] = [:]
  private var directories: [Int: Directory] = [:]
  /// A number of our own for each inode, which the system gives again after a file has gone.
  private var numbers: [UInt64: Int] = [:]
  private var next = 1
  private let root: String

  /// Begins with what lies below the folder, all of it on disk.
  init(root: String) throws {
    self.root = root
    try look()
    for number in files.keys { settle(file: number) }
    for number in directories.keys { settle(directory: number) }
  }

  /// Takes note of what the last call changed.
  mutating func look() throws {
    var seen: Set<UInt64> = []
    try look(at: root, &seen)
    // An inode that has no name any more may come again as another file.
    numbers = numbers.filter { seen.contains($0.key) }
  }

  /// Takes note of a sync of the file at the path, or of the unfinished one that will bear its name.
  mutating func sync(fileAt path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    let unfinished = try FileManager.default.contentsOfDirectory(atPath: folder).first {
      $0.hasSuffix(".tmp")
    }
    let synced = unfinished.map { "\(folder)/\($0)" } ?? path
    guard let number = numbers[try Self.inode(of: synced)] else { return }
    settle(file: number)
  }

  /// Takes note of a sync of the folder in which the path lies.
  mutating func sync(folderOf path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    if let number = numbers[try Self.inode(of: folder)] { settle(directory: number) }
  }

  private mutating func settle(file number: Int) {
    let current = files[number]?.current
    files[number]?.durable = current
  }

  private mutating func settle(directory number: Int) {
    guard let current = directories[number]?.current else { return }
    directories[number]?.durable = current
    directories[number]?.pending = []
  }

  private mutating func look(at folder: String, _ seen: inout Set<UInt64>) throws {
    let own = try number(of: folder, &seen)
    var entries: [String: Int] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let path = "\(folder)/\(name)"
      entries[name] = try number(of: path, &seen)
      let kind = try FileManager.default.attributesOfItem(atPath: path)[.type]
      if kind as? FileAttributeType == .typeDirectory {
        try look(at: path, &seen)
      } else if let number = entries[name] {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        files[number, default: File(durable: nil, current: bytes)].current = bytes
      }
    }
    let before = directories[own, default: Directory()].current
    var change: [String: Int?] = [:]
    for name in Set(before.keys).union(entries.keys) where before[name] != entries[name] {
      change[name] = .some(entries[name])
    }
    directories[own, default: Directory()].current = entries
    if !change.isEmpty { directories[own]?.pending.append(change) }
  }

  private mutating func number(of path: String, _ seen: inout Set<UInt64>) throws -> Int {
    let inode = try Self.inode(of: path)
    seen.insert(inode)
    if let known = numbers[inode] { return known }
    defer { next += 1 }
    numbers[inode] = next
    return next
  }

  private static func inode(of path: String) throws -> UInt64 {
    let found = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber]
    return found as? UInt64 ?? 0
  }
}

extension CrashModel {
  /// Every disk that a crash may leave now.
  func states() throws -> Set<Tree> {
    guard let number = numbers[try Self.inode(of: root)] else { return [] }
    return Set(trees(of: number, at: ""))
  }

  private func trees(of number: Int, at path: String) -> [Tree] {
    guard let directory = directories[number] else { return [[:]] }
    return (0..<(1 << directory.pending.count)).flatMap { subset -> [Tree] in
      var entries = directory.durable
      for (index, change) in directory.pending.enumerated() where subset >> index & 1 == 1 {
        for (name, target) in change { entries[name] = target }
      }
      var found: [Tree] = [[:]]
      for (name, target) in entries.sorted(by: { $0.key < $1.key }) {
        let below = path.isEmpty ? name : "\(path)/\(name)"
        var variants: [Tree] = []
        if let file = files[target] {
          variants = contents(of: file).map { [below: .file($0)] }
        } else {
          variants = trees(of: target, at: below)
          for index in variants.indices { variants[index][below] = .folder }
        }
        found = found.flatMap { tree in variants.map { tree.merging($0) { $1 } } }
      }
      return found
    }
  }

  private func contents(of file: File) -> [[UInt8]] {
    guard file.durable != file.current else { return [file.current] }
    let durable = file.durable ?? []
    let common = zip(durable, file.current).prefix { $0 == $1 }.count
    let fresh = file.current.dropFirst(common)
    let kept = Array(file.current.prefix(common))
    let half = kept + fresh.prefix(fresh.count / 2)
    return [durable, file.current, half, kept + [UInt8](repeating: 0, count: fresh.count)]
  }
}

internal import Learning

/// A run of words that may be the cue of an attribution.
struct CueCandidate {
  var range: Range<Int>
  /// The number of its sequence.
  var sequence: Int
  /// How likely the first model finds its likeliest word a cue.
  var probability: Float
  /// The place of the rules' draft with this cue, nil where they have none.
  var draft: Int?
}

/// Finds the runs of an article that may be cues: those that the first role model labels so, what it finds likely enough
/// beside them, and the cues of the rules.
struct CueCandidates {
  static let threshold: Float = 0.1

  private(set) var found: [CueCandidate] = []

  mutating func find(_ tagger: borrowing RoleTagger, _ drafts: [Draft]) {
    found.removeAll(keepingCapacity: true)
    var cues: [(range: Range<Int>, draft: Int)] = []
    for (index, draft) in drafts.enumerated() { if let cue = draft.cue { cues.append((cue, index)) } }
    cues.sort { $0.range.lowerBound < $1.range.lowerBound }
    var next = 0
    for (number, sequence) in tagger.words.sequences.enumerated() {
      let first = found.count
      var token = sequence.lowerBound
      while token < sequence.upperBound {
        while next < cues.count, cues[next].range.upperBound <= token { next += 1 }
        let isNamed = next < cues.count && cues[next].range.contains(token)
        var end = token
        if Role.of(tagger.labels[token]) == .cue {
          end = token + 1
          while end < sequence.upperBound, tagger.labels[end - 1] & 3 == 1 || tagger.labels[end - 1] & 3 == 2 {
            end += 1
          }
        } else if isNamed {
          end = min(cues[next].range.upperBound, sequence.upperBound)
        } else if tagger.cueProbability(token) > Self.threshold {
          end = token + 1
          while end < sequence.upperBound, tagger.cueProbability(end) > Self.threshold,
            Role.of(tagger.labels[end]) != .cue, !(next < cues.count && cues[next].range.contains(end))
          {
            end += 1
          }
        }
        guard end > token else {
          token += 1
          continue
        }
        let probability = (token..<end).map { tagger.cueProbability($0) }.max() ?? 0
        let draft = cues[next...].first { $0.range.overlaps(token..<end) || $0.range.lowerBound >= end }
          .flatMap { $0.range.overlaps(token..<end) ? $0.draft : nil }
        found.append(CueCandidate(range: token..<end, sequence: number, probability: probability, draft: draft))
        token = end
      }
      thin(from: first, tokens: sequence.count)
    }
  }

  /// Of a sequence with more candidates than any text has, the likeliest are kept: the work stays in proportion to the words.
  private mutating func thin(from first: Int, tokens: Int) {
    let most = Self.mostCandidates(ofTokens: tokens)
    guard found.count - first > most else { return }
    let likeliest = (first..<found.count).sorted { (found[$0].probability, $1) > (found[$1].probability, $0) }
    let kept = likeliest.prefix(most).sorted().map { found[$0] }
    found.replaceSubrange(first..., with: kept)
  }

  static func mostCandidates(ofTokens count: Int) -> Int { 8 + count / 6 }
}

extension RoleTagger {
  /// The probability of a role at a token, from 0 to 1.
  @inline(__always)
  func probability(_ role: Role, _ token: Int) -> Float {
    let lanes = probabilities[token]
    let type = Int(role.rawValue)
    return min(1, lanes[type] + lanes[4 + type] + lanes[8 + type] + lanes[12 + type])
  }

  @inline(__always)
  func cueProbability(_ token: Int) -> Float { probability(.cue, token) }
}

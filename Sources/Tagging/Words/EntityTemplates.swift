internal import Learning

/// The first ids of the context templates of the entity models.
struct EntityTemplates {
  let setting, place, shapes, leftShapes, rightShapes: UInt32
  let leftClusters, rightClusters, outerClusters: UInt32
  let casing, neighbourCasing, sign, acronym: UInt32
  let phrase, leftPhrase, rightPhrase: UInt32
  let part, leftPart, rightPart, leftParts, rightParts: UInt32
  let tag, tags, vote, neighbourVote, runVote: UInt32
  let nameVote, leftVotes, rightVotes, pairVote, leftPairVote, rightPairVote: UInt32
  let leftSeen, rightSeen, marksSeen: UInt32
  let count: UInt32

  init() {
    var space = ContextSpace()
    leftSeen = space.template(64)
    rightSeen = space.template(64)
    marksSeen = space.template(64)
    let shape = WordShape.count
    let cluster = WordForm.clusters
    let part: UInt32 = 48
    setting = space.template(4 * shape)
    place = space.template(4 * 4 * shape)
    shapes = space.template(shape * shape * shape)
    leftShapes = space.template(shape * shape * shape)
    rightShapes = space.template(shape * shape * shape)
    leftClusters = space.template(cluster * cluster)
    rightClusters = space.template(cluster * cluster)
    outerClusters = space.template(cluster * cluster)
    casing = space.template(2 * 9 * shape)
    neighbourCasing = space.template(2 * 9)
    sign = space.template(UInt32(ArticleEvidence.signs) * 3)
    acronym = space.template(4)
    phrase = space.template(64)
    leftPhrase = space.template(64)
    rightPhrase = space.template(64)
    self.part = space.template(part)
    leftPart = space.template(part)
    rightPart = space.template(part)
    leftParts = space.template(part * part)
    rightParts = space.template(part * part)
    tag = space.template(5 * 17)
    tags = space.template(17 * 17 * 17)
    vote = space.template(Votes.values * shape)
    neighbourVote = space.template(4 * Votes.values)
    runVote = space.template(Votes.values * 17)
    nameVote = space.template(Votes.values * 17)
    leftVotes = space.template(Votes.values * Votes.values)
    rightVotes = space.template(Votes.values * Votes.values)
    pairVote = space.template(Votes.values * Votes.values)
    leftPairVote = space.template(Votes.values * 17)
    rightPairVote = space.template(Votes.values * 17)
    count = space.count
  }
}

// Roles that a sheet has named and nobody has said yes to: answered at once, in force only after an administrator's OK.
// Called by the preview and by `pejling approve`. Pure.
import type { Person, RoleGrant } from '../../model/person.js'
import type { Programme } from '../../model/programme.js'

export interface WaitingRole {
  readonly person: Person
  readonly grant: RoleGrant
}

/** Every role that waits, by person. A member's role gives nothing more than being in the programme. */
export function waitingRoles({ people }: Pick<Programme, 'people'>): WaitingRole[] {
  return people.flatMap(person =>
    person.roles
      .filter(grant => !grant.approved && grant.role !== 'member')
      .map(grant => ({ person, grant })),
  )
}

/** The programme with these roles in force. */
export function approveRoles(programme: Programme, roles: readonly WaitingRole[]): Programme {
  const grants = new Set(roles.map(({ grant }) => grant))
  const people = programme.people.map(person =>
    person.roles.some(grant => grants.has(grant))
      ? {
          ...person,
          roles: person.roles.map(grant =>
            grants.has(grant) ? { ...grant, approved: true } : grant,
          ),
        }
      : person,
  )
  return { ...programme, people }
}

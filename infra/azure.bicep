@minLength(4)
@maxLength(20)
@description('Begins every resource name, and is the address: https://<this>.azurewebsites.net')
param resourceBaseName string

@description('The plan of the App Service. Streams stay open: the free plans end them.')
param webAppSku string = 'B1'

param location string = resourceGroup().location
param clientId string

@secure()
@description('Empty, the default: a federated credential of the registration trusts the identity below (docs/tenant.md), and nothing expires. Otherwise the secret is kept in a key vault.')
param clientSecret string = ''

@description('The tenants whose people may sign in, with commas between them')
param tenants string
param teamsAppId string

@description('The id of the published app in the organization catalogue, which links name. none: not published.')
param catalogAppId string = 'none'

@description('A host name of your own, such as bookend.contoso.com, bound to the App Service with a certificate (docs/tenant.md). Changing it later changes the registration, the package and every posted card. none: the address above.')
param customDomain string = 'none'

@description('Named on the privacy page. none: "your organization".')
param operatorName string = 'none'

@allowed(['file', 'postgres'])
@description('file: SQLite under /home, a network share; for one instance, and only for a trial. postgres: a flexible server of its own.')
param database string = 'file'

@secure()
@description('Needed with postgres: the password of the server administrator, who makes the role below (docs/tenant.md) and whom Bookend never is')
param postgresPassword string = ''

@secure()
@description('Needed with postgres: the password of bookend_app, the role that Bookend logs in as')
param databasePassword string = ''

var hasSecret = !empty(clientSecret)
var hasPostgres = database == 'postgres'
var hasVault = hasSecret || hasPostgres
var domain = customDomain == 'none' ? '${resourceBaseName}.azurewebsites.net' : customDomain
var publicUrl = 'https://${domain}'
var vaultUrl = 'https://${resourceBaseName}${environment().suffixes.keyvaultDns}'

// Key Vault Secrets User
var mayReadSecrets = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: resourceBaseName
  location: location
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = if (hasVault) {
  name: resourceBaseName
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // For good: whoever deletes the vault cannot destroy its secrets before the 90 days are over.
    enablePurgeProtection: true
  }
}

resource secret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (hasSecret) {
  parent: vault
  name: 'client-secret'
  properties: { value: clientSecret }
}

resource databaseUrl 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (hasPostgres) {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgres://bookend_app:${uriComponent(databasePassword)}@${resourceBaseName}.postgres.database.azure.com/bookend?sslmode=verify-full'
  }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (hasVault) {
  name: guid(vault.id, identity.id, mayReadSecrets)
  scope: vault
  properties: {
    roleDefinitionId: mayReadSecrets
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = if (hasPostgres) {
  name: resourceBaseName
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: 'bookend'
    administratorLoginPassword: postgresPassword
    storage: { storageSizeGB: 32 }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    // Reached through the private endpoint only. The "Azure services" firewall rule would let in every customer's.
    network: { publicNetworkAccess: 'Disabled' }
  }
}

// A private endpoint, not VNet injection: a server that is already there can have one.
resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = if (hasPostgres) {
  name: resourceBaseName
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/24'] }
    subnets: [
      {
        name: 'site'
        properties: {
          addressPrefix: '10.0.0.0/26'
          delegations: [{ name: 'site', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
      {
        name: 'database'
        properties: { addressPrefix: '10.0.0.64/28' }
      }
    ]
  }
}

resource postgresEndpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = if (hasPostgres) {
  name: '${resourceBaseName}-postgres'
  location: location
  properties: {
    subnet: { id: '${network.id}/subnets/database' }
    privateLinkServiceConnections: [
      {
        name: 'postgres'
        properties: { privateLinkServiceId: postgres.id, groupIds: ['postgresqlServer'] }
      }
    ]
  }
}

resource privateNames 'Microsoft.Network/privateDnsZones@2020-06-01' = if (hasPostgres) {
  name: 'privatelink.postgres.database.azure.com'
  location: 'global'
}

resource privateNamesLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = if (hasPostgres) {
  parent: privateNames
  name: resourceBaseName
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource postgresName 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = if (hasPostgres) {
  parent: postgresEndpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: 'postgres', properties: { privateDnsZoneId: privateNames.id } }]
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'linux'
  sku: { name: webAppSku, capacity: 1 }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: resourceBaseName
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Its default sets ARRAffinity cookies, and /privacy says that there are none.
    clientAffinityEnabled: false
    virtualNetworkSubnetId: hasPostgres ? '${network.id}/subnets/site' : null
    keyVaultReferenceIdentity: identity.id
    siteConfig: {
      // From 26 on without "-lts". Source: azure-cli, pull request 33864; `az webapp list-runtimes --os-type linux` lists what there is.
      linuxFxVersion: 'NODE|26'
      appCommandLine: 'node dist/server/main.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      // Only for HTTP/1.1 is it shown that ballots use separate connections. It limits a browser to six open panels.
      http20Enabled: false
      healthCheckPath: '/healthz'
      appSettings: concat(
        [
          { name: 'PUBLIC_URL', value: publicUrl }
          { name: 'CLIENT_ID', value: clientId }
          { name: 'TENANTS', value: tenants }
          { name: 'TEAMS_APP_ID', value: teamsAppId }
          { name: 'TEAMS_CATALOG_APP_ID', value: catalogAppId == 'none' ? teamsAppId : catalogAppId }
          { name: 'OPERATOR_NAME', value: operatorName == 'none' ? '' : operatorName }
          { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
          // A file is for one server: the old one stops before the new one starts.
          { name: 'WEBSITE_DISABLE_OVERLAPPED_RECYCLING', value: '1' }
          { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        ],
        hasSecret
          ? [{ name: 'CLIENT_SECRET', value: '@Microsoft.KeyVault(SecretUri=${vaultUrl}/secrets/client-secret)' }]
          : [
              { name: 'CLIENT_ASSERTION', value: 'managed-identity' }
              { name: 'MANAGED_IDENTITY_CLIENT_ID', value: identity.properties.clientId }
            ],
        hasPostgres
          ? [{ name: 'DATABASE_URL', value: '@Microsoft.KeyVault(SecretUri=${vaultUrl}/secrets/database-url)' }]
          : [{ name: 'DATABASE_URL', value: 'file:/home/bookend.db' }]
      )
    }
  }
  dependsOn: [reader, secret, databaseUrl, postgresName, privateNamesLink]
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: resourceBaseName
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

// What Bookend itself writes, and nothing of Azure's: AppServiceHTTPLogs would note from where and when each ballot came.
resource siteLogs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'bookend'
  properties: {
    workspaceId: logs.id
    logs: [{ category: 'AppServiceConsoleLogs', enabled: true }]
  }
}

// Deploying takes a token of Entra's, never a password that is kept somewhere.
resource ftpCredentials 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: { allow: false }
}

resource scmCredentials 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: { allow: false }
}

output AZURE_APP_SERVICE_RESOURCE_ID string = site.id
output TAB_DOMAIN string = domain
output PUBLIC_URL string = publicUrl
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
